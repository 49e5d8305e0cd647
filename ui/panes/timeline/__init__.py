"""What is said to have happened when, and when it was said."""
