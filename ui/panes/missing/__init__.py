"""What is missing for the sign-off."""
