"""What Stet carries with it as files: fonts, themes, templates, lexicons, help, the sample case."""
