"""Qt item models over contents; each row says its role and text to a screen reader."""
