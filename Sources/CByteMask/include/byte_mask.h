#ifndef PUPITRE_BYTE_MASK_H
#define PUPITRE_BYTE_MASK_H
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

// Swift's vectors have no way from sixteen comparisons to sixteen bits, for which processors have one instruction; clang's have, on any of them.
typedef uint8_t pupitre_bytes __attribute__((ext_vector_type(16)));
typedef bool pupitre_bits __attribute__((ext_vector_type(16)));

static inline pupitre_bytes pupitre_load(const uint8_t *at) {
    pupitre_bytes bytes;
    memcpy(&bytes, at, sizeof bytes);
    return bytes;
}

/// In which of the 64 places from `at` on `byte` stands: a bit for each, the lowest for the first.
static inline uint64_t pupitre_places(const uint8_t *at, uint8_t byte) {
    uint64_t places = 0;
#pragma clang loop unroll(full)
    for (int part = 0; part < 64; part += 16) {
        pupitre_bits bits = __builtin_convertvector(pupitre_load(at + part) == (pupitre_bytes)byte, pupitre_bits);
        uint16_t word;
        memcpy(&word, &bits, sizeof word);
        places |= (uint64_t)word << part;
    }
    return places;
}

/// Asks the processor to fetch what lies there, since it will be read soon.
static inline void pupitre_prefetch(const void *at) { __builtin_prefetch(at); }

/// In which of 64 places `first` stands from `one` on and `second` from `other` on.
static inline uint64_t pupitre_common_places(const uint8_t *one, uint8_t first, const uint8_t *other, uint8_t second) {
    uint64_t places = 0;
#pragma clang loop unroll(full)
    for (int part = 0; part < 64; part += 16) {
        pupitre_bits bits = __builtin_convertvector(
            (pupitre_load(one + part) == (pupitre_bytes)first) & (pupitre_load(other + part) == (pupitre_bytes)second),
            pupitre_bits);
        uint16_t word;
        memcpy(&word, &bits, sizeof word);
        places |= (uint64_t)word << part;
    }
    return places;
}
#endif
