"""Between the window and the session, one gesture of the adviser's a module. Decides nothing."""
