"""Parts that several views share. They know no workflow."""
