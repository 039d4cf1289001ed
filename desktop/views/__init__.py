"""One small file per view. A view shows contents and says what was asked; it decides nothing."""
