/* AES-256-IGE by AES-NI: the limit of the machine, for comparison only. */
#include <stddef.h>
#include <wmmintrin.h>

static __m128i spread(__m128i x) {
  x = _mm_xor_si128(x, _mm_slli_si128(x, 4));
  return _mm_xor_si128(x, _mm_slli_si128(x, 8));
}

#define EVEN(n, rcon)                                               \
  k[n] = _mm_xor_si128(                                             \
      spread(k[n - 2]),                                             \
      _mm_shuffle_epi32(_mm_aeskeygenassist_si128(k[n - 1], rcon), 0xff))
#define ODD(n)                                                      \
  k[n] = _mm_xor_si128(                                             \
      spread(k[n - 2]),                                             \
      _mm_shuffle_epi32(_mm_aeskeygenassist_si128(k[n - 1], 0), 0xaa))

static void expand(const unsigned char *key, __m128i *k) {
  k[0] = _mm_loadu_si128((const __m128i *)key);
  k[1] = _mm_loadu_si128((const __m128i *)(key + 16));
  EVEN(2, 1); ODD(3); EVEN(4, 2); ODD(5); EVEN(6, 4); ODD(7); EVEN(8, 8);
  ODD(9); EVEN(10, 16); ODD(11); EVEN(12, 32); ODD(13); EVEN(14, 64);
}

void ige_encrypt(unsigned char *data, size_t length, const unsigned char *key,
                 const unsigned char *iv) {
  __m128i k[15], before = _mm_loadu_si128((const __m128i *)iv),
                 plain = _mm_loadu_si128((const __m128i *)(iv + 16));
  expand(key, k);
  for (size_t i = 0; i < length; i += 16) {
    __m128i in = _mm_loadu_si128((const __m128i *)(data + i));
    __m128i x = _mm_xor_si128(_mm_xor_si128(in, before), k[0]);
    for (int r = 1; r < 14; r++) x = _mm_aesenc_si128(x, k[r]);
    before = _mm_xor_si128(_mm_aesenclast_si128(x, k[14]), plain);
    _mm_storeu_si128((__m128i *)(data + i), before);
    plain = in;
  }
}

void ige_decrypt(unsigned char *data, size_t length, const unsigned char *key,
                 const unsigned char *iv) {
  __m128i k[15], cipher = _mm_loadu_si128((const __m128i *)iv),
                 before = _mm_loadu_si128((const __m128i *)(iv + 16));
  expand(key, k);
  for (int r = 1; r < 14; r++) k[r] = _mm_aesimc_si128(k[r]);
  for (size_t i = 0; i < length; i += 16) {
    __m128i in = _mm_loadu_si128((const __m128i *)(data + i));
    __m128i x = _mm_xor_si128(_mm_xor_si128(in, before), k[14]);
    for (int r = 13; r > 0; r--) x = _mm_aesdec_si128(x, k[r]);
    before = _mm_xor_si128(_mm_aesdeclast_si128(x, k[0]), cipher);
    _mm_storeu_si128((__m128i *)(data + i), before);
    cipher = in;
  }
}
