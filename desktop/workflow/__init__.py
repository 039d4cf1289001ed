"""The course of an appointment and of the home, without Qt: the command line and the window use it."""
