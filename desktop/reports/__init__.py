"""Pages that leave the screen. Pure functions from what the screen shows to HTML."""
