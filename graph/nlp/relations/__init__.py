"""Edges that passages state, one module a family; each reads the findings and adds statements."""
