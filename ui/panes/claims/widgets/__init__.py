"""Small widgets that the claim sidebar is made of."""
