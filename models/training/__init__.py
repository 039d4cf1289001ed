"""From people and offers to a verified bundle, with the extra ``train``. Never in the window."""
