"""What speaks for a claim and what speaks against it, side by side."""
