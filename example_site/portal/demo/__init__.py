"""The invented town whose pages `manage.py load_demo` writes.

Content stands in modules by topic (`marzahn`, `stuttgart`, `events` …) as plain data in the terms of `spec`.
Mechanics stand beside it: `guard` looks at the database, `build` writes pages, `translate` the English ones.
"""
