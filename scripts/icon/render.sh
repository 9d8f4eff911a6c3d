#!/bin/sh
# Renders the icon's two drawings (up to 32 pixels, and larger) to every format that is committed here.
# Needs librsvg2-bin, imagemagick and icnsutils.
set -eu
cd "$(dirname "$0")"
mkdir -p png
for size in 16 24 32; do rsvg-convert -w $size icon-small.svg -o png/${size}x$size.png; done
for size in 48 64 128 256 512 1024; do rsvg-convert -w $size icon.svg -o png/${size}x$size.png; done
convert png/16x16.png png/24x24.png png/32x32.png png/48x48.png png/64x64.png png/128x128.png png/256x256.png icon.ico

# macOS wants its margin around the square.
work=$(mktemp -d)
for size in 128 256 512 1024; do
  rsvg-convert -w $((size * 879 / 1024)) icon.svg -o "$work/mark.png"
  convert "$work/mark.png" -background none -gravity center -extent ${size}x$size "$work/$size.png"
done
png2icns icon.icns png/16x16.png png/32x32.png "$work/128.png" "$work/256.png" "$work/512.png" "$work/1024.png"
rm -r "$work"

mkdir -p ../../renderer/public
cp png/256x256.png ../../renderer/public/icon.png
cp icon.svg ../../renderer/ui/logo.svg
