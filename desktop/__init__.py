"""What people touch: the workflow without Qt, the command line, and later the window."""
