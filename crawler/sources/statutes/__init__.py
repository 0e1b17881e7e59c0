"""Laws version by version, as others keep them in files: Markdown with front matter, or JSON lines."""
