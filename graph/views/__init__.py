"""What readers look at: the page of a graph, one HTML file that works without a network."""
