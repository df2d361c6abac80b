"""The fold: claims and decisions in, nodes and edges out. Pure: the same input in any order gives the same graph."""
