"""From a grey picture to the codes in it: one look by ZXing, other takes of the picture, spoiled codes straightened."""
