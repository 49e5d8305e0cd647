"""What is read from an open case for those who look at it: the summary, origins, charts."""
