"""What is shown of the chosen claim, one module for each group."""
