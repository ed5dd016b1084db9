"""Learn the weights of `models/` from coded articles: offline, with scikit-learn, never at run time."""
