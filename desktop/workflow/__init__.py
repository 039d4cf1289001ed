"""The course of an appointment and of the home, without Qt: for command line and window."""
