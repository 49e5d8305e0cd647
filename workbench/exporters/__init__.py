"""Write the checked-claims summary: one module for each format, found by walking this package."""
