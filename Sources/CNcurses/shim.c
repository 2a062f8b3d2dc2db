// The shim is all in its header; this file makes the compiler check the header by itself.
#include "shim.h"
