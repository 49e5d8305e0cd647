"""Who has a claim from whom, and how many independent origins that makes."""
