"""Plays the real window without a display: the tour, and a picture of every state."""
