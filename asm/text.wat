;; Short texts between strings and UTF-8, by the string functions that engines
;; build in for WebAssembly: https://webassembly.github.io/js-string-builtins/
;;
;; A string's units are taken, or given, all at once; the bytes are at address
;; 0. No length is checked here: `src/tl/text_kernel.ts` gives none over 128.
(module
  (type $units (array (mut i16)))
  (import "wasm:js-string" "fromCharCodeArray"
    (func $fromUnits (param (ref null $units) i32 i32) (result (ref extern))))
  (import "wasm:js-string" "intoCharCodeArray"
    (func $intoUnits (param externref (ref null $units) i32) (result i32)))

  (memory (export "memory") 1 1)
  (global $all (ref $units) (array.new_default $units (i32.const 132)))

  ;; Reads `length` bytes of ASCII.
  (func (export "readAscii") (param $length i32) (result externref)
    (local $i i32)
    (local $units (ref $units))
    (local.set $units (global.get $all))
    (loop $next
      ;; Up to three of these are behind the text, and of no consequence.
      (array.set $units (local.get $units) (local.get $i)
        (i32.load8_u (local.get $i)))
      (array.set $units (local.get $units)
        (i32.add (local.get $i) (i32.const 1))
        (i32.load8_u offset=1 (local.get $i)))
      (array.set $units (local.get $units)
        (i32.add (local.get $i) (i32.const 2))
        (i32.load8_u offset=2 (local.get $i)))
      (array.set $units (local.get $units)
        (i32.add (local.get $i) (i32.const 3))
        (i32.load8_u offset=3 (local.get $i)))
      (local.set $i (i32.add (local.get $i) (i32.const 4)))
      (br_if $next (i32.lt_u (local.get $i) (local.get $length))))
    (call $fromUnits
      (local.get $units) (i32.const 0) (local.get $length)))

  ;; The six bits of the byte at `at`; 64 or more if it does not continue.
  (func $tail (param $at i32) (result i32)
    (i32.xor (i32.load8_u (local.get $at)) (i32.const 0x80)))

  ;; Reads `length` bytes of UTF-8. Gives null if they are malformed.
  (func (export "readUtf8") (param $length i32) (result externref)
    (local $at i32)
    (local $count i32)
    (local $a i32)
    (local $b i32)
    (local $code i32)
    (local $units (ref $units))
    (local.set $units (global.get $all))
    (block $malformed
      (loop $next
        (if (i32.ge_u (local.get $at) (local.get $length))
          (then
            (return (call $fromUnits
              (local.get $units) (i32.const 0) (local.get $count)))))
        (local.set $a (i32.load8_u (local.get $at)))
        (local.set $at (i32.add (local.get $at) (i32.const 1)))
        (if (i32.lt_u (local.get $a) (i32.const 0x80))
          (then
            (array.set $units
              (local.get $units) (local.get $count) (local.get $a))
            (local.set $count (i32.add (local.get $count) (i32.const 1)))
            (br $next)))

        (br_if $malformed (i32.lt_u (local.get $a) (i32.const 0xc2)))
        (br_if $malformed (i32.ge_u (local.get $at) (local.get $length)))
        (local.set $code (call $tail (local.get $at)))
        (br_if $malformed (i32.ge_u (local.get $code) (i32.const 64)))
        (local.set $at (i32.add (local.get $at) (i32.const 1)))
        (if (i32.lt_u (local.get $a) (i32.const 0xe0))
          (then
            (array.set $units (local.get $units) (local.get $count)
              (i32.or
                (i32.shl
                  (i32.and (local.get $a) (i32.const 31)) (i32.const 6))
                (local.get $code)))
            (local.set $count (i32.add (local.get $count) (i32.const 1)))
            (br $next)))

        (br_if $malformed (i32.ge_u (local.get $at) (local.get $length)))
        (local.set $b (call $tail (local.get $at)))
        (br_if $malformed (i32.ge_u (local.get $b) (i32.const 64)))
        (local.set $at (i32.add (local.get $at) (i32.const 1)))
        (local.set $code
          (i32.or (i32.shl (local.get $code) (i32.const 6)) (local.get $b)))
        (if (i32.lt_u (local.get $a) (i32.const 0xf0))
          (then
            (local.set $code
              (i32.or (local.get $code)
                (i32.shl
                  (i32.and (local.get $a) (i32.const 15)) (i32.const 12))))
            ;; Longer than needed, or a surrogate.
            (br_if $malformed
              (i32.lt_u (local.get $code) (i32.const 0x800)))
            (br_if $malformed
              (i32.eq (i32.and (local.get $code) (i32.const 0xf800))
                (i32.const 0xd800)))
            (array.set $units
              (local.get $units) (local.get $count) (local.get $code))
            (local.set $count (i32.add (local.get $count) (i32.const 1)))
            (br $next)))

        (br_if $malformed (i32.gt_u (local.get $a) (i32.const 0xf4)))
        (br_if $malformed (i32.ge_u (local.get $at) (local.get $length)))
        (local.set $b (call $tail (local.get $at)))
        (br_if $malformed (i32.ge_u (local.get $b) (i32.const 64)))
        (local.set $at (i32.add (local.get $at) (i32.const 1)))
        (local.set $code
          (i32.or
            (i32.shl (i32.and (local.get $a) (i32.const 7)) (i32.const 18))
            (i32.or (i32.shl (local.get $code) (i32.const 6))
              (local.get $b))))
        ;; Longer than needed, or beyond the last code point.
        (br_if $malformed
          (i32.ge_u (i32.sub (local.get $code) (i32.const 0x10000))
            (i32.const 0x100000)))
        (array.set $units (local.get $units) (local.get $count)
          (i32.add (i32.const 0xd7c0)
            (i32.shr_u (local.get $code) (i32.const 10))))
        (array.set $units (local.get $units)
          (i32.add (local.get $count) (i32.const 1))
          (i32.or (i32.const 0xdc00)
            (i32.and (local.get $code) (i32.const 0x3ff))))
        (local.set $count (i32.add (local.get $count) (i32.const 2)))
        (br $next)))
    (ref.null extern))

  ;; Stores the byte that carries six bits of `code`, from bit `shift` on.
  (func $storeTail (param $at i32) (param $code i32) (param $shift i32)
    (i32.store8 (local.get $at)
      (i32.or (i32.const 0x80)
        (i32.and (i32.shr_u (local.get $code) (local.get $shift))
          (i32.const 63)))))

  ;; Writes a string as UTF-8, a lone surrogate as U+FFFD. Gives the number of
  ;; bytes.
  (func (export "write") (param $text externref) (result i32)
    (local $length i32)
    (local $i i32)
    (local $at i32)
    (local $code i32)
    (local $b i32)
    (local $c i32)
    (local $d i32)
    (local $units (ref $units))
    (local.set $units (global.get $all))
    (local.set $length
      (call $intoUnits (local.get $text) (local.get $units) (i32.const 0)))
    ;; Four units at once, as long as they are ASCII.
    (block $wide
      (loop $next
        (br_if $wide (i32.gt_u
          (i32.add (local.get $at) (i32.const 4)) (local.get $length)))
        (local.set $code
          (array.get_u $units (local.get $units) (local.get $at)))
        (local.set $b (array.get_u $units (local.get $units)
          (i32.add (local.get $at) (i32.const 1))))
        (local.set $c (array.get_u $units (local.get $units)
          (i32.add (local.get $at) (i32.const 2))))
        (local.set $d (array.get_u $units (local.get $units)
          (i32.add (local.get $at) (i32.const 3))))
        (br_if $wide (i32.ge_u
          (i32.or
            (i32.or (local.get $code) (local.get $b))
            (i32.or (local.get $c) (local.get $d)))
          (i32.const 0x80)))
        (i32.store (local.get $at)
          (i32.or
            (i32.or (local.get $code)
              (i32.shl (local.get $b) (i32.const 8)))
            (i32.or
              (i32.shl (local.get $c) (i32.const 16))
              (i32.shl (local.get $d) (i32.const 24)))))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br $next)))

    (local.set $i (local.get $at))
    (loop $next
      (if (i32.ge_u (local.get $i) (local.get $length))
        (then (return (local.get $at))))
      (local.set $code (array.get_u $units (local.get $units) (local.get $i)))
      (local.set $i (i32.add (local.get $i) (i32.const 1)))
      (if (i32.lt_u (local.get $code) (i32.const 0x80))
        (then
          (i32.store8 (local.get $at) (local.get $code))
          (local.set $at (i32.add (local.get $at) (i32.const 1)))
          (br $next)))
      (if (i32.lt_u (local.get $code) (i32.const 0x800))
        (then
          (i32.store8 (local.get $at)
            (i32.or (i32.const 0xc0)
              (i32.shr_u (local.get $code) (i32.const 6))))
          (call $storeTail (i32.add (local.get $at) (i32.const 1))
            (local.get $code) (i32.const 0))
          (local.set $at (i32.add (local.get $at) (i32.const 2)))
          (br $next)))

      (if (i32.eq (i32.and (local.get $code) (i32.const 0xf800))
          (i32.const 0xd800))
        (then
          (local.set $b (i32.const 0))
          (if (i32.lt_u (local.get $i) (local.get $length))
            (then
              (local.set $b
                (array.get_u $units (local.get $units) (local.get $i)))))
          (if (i32.and
              (i32.lt_u (local.get $code) (i32.const 0xdc00))
              (i32.eq (i32.and (local.get $b) (i32.const 0xfc00))
                (i32.const 0xdc00)))
            (then
              (local.set $i (i32.add (local.get $i) (i32.const 1)))
              (local.set $code
                (i32.add (i32.const 0x10000)
                  (i32.or
                    (i32.shl (i32.and (local.get $code) (i32.const 0x3ff))
                      (i32.const 10))
                    (i32.and (local.get $b) (i32.const 0x3ff)))))
              (i32.store8 (local.get $at)
                (i32.or (i32.const 0xf0)
                  (i32.shr_u (local.get $code) (i32.const 18))))
              (call $storeTail (i32.add (local.get $at) (i32.const 1))
                (local.get $code) (i32.const 12))
              (call $storeTail (i32.add (local.get $at) (i32.const 2))
                (local.get $code) (i32.const 6))
              (call $storeTail (i32.add (local.get $at) (i32.const 3))
                (local.get $code) (i32.const 0))
              (local.set $at (i32.add (local.get $at) (i32.const 4)))
              (br $next)))
          (local.set $code (i32.const 0xfffd))))

      (i32.store8 (local.get $at)
        (i32.or (i32.const 0xe0) (i32.shr_u (local.get $code) (i32.const 12))))
      (call $storeTail (i32.add (local.get $at) (i32.const 1))
        (local.get $code) (i32.const 6))
      (call $storeTail (i32.add (local.get $at) (i32.const 2))
        (local.get $code) (i32.const 0))
      (local.set $at (i32.add (local.get $at) (i32.const 3)))
      (br $next))
    (unreachable)))
