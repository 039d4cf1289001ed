"""From records to the words on the screen. Never a widget, never a computation on the model."""
