"""The only room with Qt: two screens, their presenters and the threads behind them."""
