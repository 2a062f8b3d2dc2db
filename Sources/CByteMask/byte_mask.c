// All of it is inline; a target needs a file to compile.
#include "byte_mask.h"
