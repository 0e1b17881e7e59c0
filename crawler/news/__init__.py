"""News, releases and statements: found in feeds, sitemaps, listings and services, read page by page."""
