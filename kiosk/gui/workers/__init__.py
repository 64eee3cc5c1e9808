"""The threads: one a camera, the register lane, the report lane, and the one place that ends them."""
