"""What each act does: a few lines between the table of actions and the panes."""
