"""From people and offers to a verified bundle; needs the extra ``train``. Never run by the window."""
