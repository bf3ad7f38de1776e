/** Words for how the picture looks rather than what is in it. */
import type { Camera } from '../../scene.ts'
import { list, table } from './table.ts'

export const cameraWords = table<Camera>({
  normal:
    'eye level, medium shot, medium long shot, cowboy shot, mid shot, eye level shot, full body, full body shot, full length, front view, side view, three quarter view, centered composition, symmetrical composition, centered, centred, symmetrical',
  'close-up':
    'close up, closeup, macro, macro shot, extreme close up, head and shoulders, headshot, head shot, close up shot, tight shot, close up view, macro photograph, macro photo, macro photography, portrait shot, detail shot, close up portrait, close up photo, zoomed in, bust shot, close shot',
  wide: 'wide shot, wide angle, wide angle shot, panorama, panoramic, panoramic view, panoramic shot, establishing shot, wide view, long shot, extreme wide shot, landscape shot, ultra wide, fisheye, from afar, from a distance, from far away, ultra wide angle, vast landscape, sweeping view, sweeping vista, zoomed out',
  low: `low angle, low angle shot, worm eye view, worm's eye view, worm's eye, from below, low shot, low angle view, ground level, looking up at, seen from below, worms eye view, hero shot, low camera angle`,
  aerial: `aerial, aerial view, aerial shot, bird eye view, birds eye view, bird's eye view, bird's eye, birds eye, bird's eye shot, from above, drone shot, top down, top view, overhead, overhead shot, flat lay, top down view, overhead view, drone view, seen from above, drone photo, high angle, high angle shot, isometric, isometric view, viewed from above, drone footage, satellite view`,
})

export const moodWords = table({
  cosy: 'cosy, cozy, homely, snug, hygge, cosiness, coziness, intimate',
  warm: 'warm, warm light, warm tones, warm colours, warm colors, warm lighting, warmth, soft warm light, warm glow, warm palette',
  dramatic:
    'dramatic, dramatic lighting, dramatic light, intense, cinematic lighting, powerful, high contrast, striking, dramatic shadows, chiaroscuro, rim light, rim lighting, backlit, contrasty, volumetric light, god rays, light rays, volumetric lighting',
  mysterious:
    'mysterious, mystical, enigmatic, mystery, arcane, otherworldly, surreal mood, mystic',
  peaceful:
    'peaceful, calm, serene, tranquil, quiet, relaxing, relaxed, zen, soothing, still, tranquility, serenity, gentle, peace, calming',
  dreamy:
    'dreamy, dreamlike, ethereal, soft, hazy glow, dream, soft focus, soft light, soft lighting, delicate, pastel, pastel colours, pastel colors, pastel palette, diffuse light, airy, diffused light, bokeh, soft colours, soft colors, pastel tones, muted pastel',
  romantic: 'romantic, romance, loving, love, in love, tender, valentine, affectionate',
  melancholy:
    'melancholy, melancholic, sad, lonely, gloomy, sorrowful, wistful, bleak, solitary, somber, sombre, desolate, moody, lonesome, nostalgic and sad, brooding, loneliness',
  cheerful:
    'cheerful, happy, joyful, playful, fun, funny, joyous, festive, lively, merry, uplifting, bright and cheerful, celebratory, silly, delighted, friendly, optimistic, happiness, joy, carefree, humorous',
  spooky:
    'spooky, eerie, creepy, scary, haunted, horror, sinister, ominous, haunting, terrifying, nightmarish, menacing, gothic',
  epic: 'epic, majestic, heroic, grand, awe inspiring, breathtaking, monumental, mighty, glorious, imposing, grandiose, epic scale, grand scale, legendary',
  magical:
    'magical, magic, enchanted, whimsical, fairytale, fairy tale, fantastical, fantasy, storybook, glowing, wondrous, enchanting, sparkling, mythical',
  dark: 'dark, dim, shadowy, low key, dimly lit, grim, dark and moody, low key lighting, grungy, gritty, dystopian, apocalyptic, post apocalyptic',
  elegant:
    'elegant, luxurious, luxury, premium, sophisticated, refined, classy, high end, sleek, chic, glamorous, opulent, exclusive, stylish, fancy',
  vibrant:
    'vibrant, colourful, colorful, vivid, vivid colours, vivid colors, saturated, bright colours, bright colors, bold colours, bold colors, energetic, vibrant colours, vibrant colors, rich colours, rich colors, dynamic, bold, psychedelic, energy, lush, candy colours, candy colors, rainbow colours, rainbow colors, rainbow coloured, rainbow colored, multicolored, multicoloured, neon lights, neon glow, neon lighting, neon lit, neon colours, neon colors, neon',
  futuristic:
    'futuristic, sci fi, science fiction, high tech, future, hi tech, alien world, space age, scifi',
  nostalgic:
    'nostalgic, vintage, retro, old fashioned, antique look, nostalgia, 1950s, 1960s, 1970s, 1980s, 1990s, 50s, 60s, 70s, 80s, 90s, old timey, victorian, medieval, ancient, rustic',
  fresh:
    'fresh, clean, crisp, refreshing, bright, light and airy, bright and airy, airy, high key, bright light, bright lighting, high key lighting',
  cold: 'cold, cold tones, cold light, cool tones, chilly, cool colours, cool colors, cold colours, cold colors, cool lighting, cool palette, icy blue tones',
})

export const styleWords = table({
  photo:
    'photo, photograph, photorealistic, photo realistic, realistic, photography, photorealism, hyperrealistic, hyper realistic, dslr, 35mm, 35mm film, film photo, film photograph, polaroid, analog photo, cinematic photo, photographic, product photo, product photograph, product photography, food photography, fashion photography, street photography, wildlife photography, product shot, editorial photo, documentary photo, snapshot, stock photo, fashion photo, realism, lifelife, lifelike, photoreal, national geographic, kodak portra, fashion editorial, wildlife photo, food photo, studio photo, portrait photo, portrait photography, landscape photography, commercial photography, beauty shot, studio shot, advertising photo, packshot, pack shot, macro photo, macro photograph, macro photography, close up photo, drone photo',
  watercolour:
    'watercolour, watercolor, water colour, water color, watercolour painting, watercolor painting, aquarelle, gouache, watercolor illustration, watercolour illustration, watercolours, watercolors, loose watercolor, soft watercolor, watercolor style, watercolour style, ink and watercolor, ink and watercolour',
  'oil painting':
    'oil painting, oil, oil paint, oils, oil on canvas, impasto, acrylic painting, acrylic, painterly, oil painted, classical painting, renaissance painting, renaissance, baroque, dutch master, rembrandt, acrylics, old master',
  impressionist:
    'impressionist, impressionism, impressionistic, monet, van gogh, post impressionist, in the style of monet, in the style of van gogh, impressionist painting, pointillism, pointillist, starry night by van gogh',
  noir: 'noir, film noir, noir style, neo noir',
  'black and white':
    'black and white, monochrome, monochromatic, black white, b&w, grayscale, greyscale, black and white photo, black and white photograph, black and white photography, bw, monochrome photo',
  sepia:
    'sepia, sepia toned, daguerreotype, sepia tone, old photograph, old photo, vintage photo, vintage photograph',
  'pixel art':
    'pixel art, pixelart, 8 bit, 16 bit, pixel style, pixelated, retro game, voxel art, voxel, 8bit, 16bit, pixel',
  sketch:
    'sketch, pencil sketch, pencil drawing, drawing, charcoal, charcoal drawing, hand drawn, graphite, doodle, sketched, colouring page, coloring page, pencil, charcoal sketch, colored pencil, coloured pencil, crayon drawing, crayon, pastel drawing, colored pencil drawing, chalk drawing',
  'ink line':
    'ink line, ink line drawing, ink drawing, ink sketch, ink illustration, pen drawing, pen and ink, pen and ink drawing, line art, lineart, line drawing, fineliner, engraving, etching, linocut, crosshatching, cross hatching, ink',
  blueprint:
    'blueprint, blueprint style, blueprint drawing, technical drawing, technical blueprint, schematic, engineering drawing, cyanotype',
  ink: 'ink painting, ink wash, sumi e, chinese ink painting, ink wash painting, ukiyo e, woodblock print, japanese woodblock print, woodcut, chinese painting, traditional chinese painting, brush painting, calligraphy, hokusai',
  anime:
    'anime, manga, cel shaded, cel shading, cel, anime cel, studio ghibli, ghibli, anime style, manga style, ghibli style, makoto shinkai, miyazaki, studio ghibli style, shonen, chibi',
  comic:
    'comic, comic book, comic style, comic book style, graphic novel, pop art, comics, comic strip, comic panel, halftone, marvel comic, pop art style, roy lichtenstein, andy warhol, superhero comic',
  cartoon:
    "cartoon, cartoonish, cartoon style, pixar, disney, pixar style, disney style, toon, children's book illustration, children's book, children's illustration, storybook illustration, kids illustration, picture book, picture book illustration, kids book illustration, kids' book illustration, children's book style, kawaii, mascot, caricature, disney pixar, dreamworks, childrens book illustration, childrens book, kids book, storybook style, kids' book, children book illustration, children's picture book",
  'flat illustration':
    'illustration, flat design, flat illustration, vector, vector art, vector illustration, flat style, flat colours, flat colors, flat, minimal illustration, infographic, poster, travel poster, art deco, art deco style, vintage poster, vintage travel poster, digital illustration, editorial illustration, risograph, screen print, screenprint, art nouveau, poster design, flyer, book cover, album cover, sticker, icon, app icon, greeting card, postcard, birthday card, christmas card, invitation card, wallpaper, banner, web banner, movie poster',
  'paper cut':
    'paper cut, papercut, paper craft, papercraft, origami style, paper art, collage, cut out paper, paper cutout, layered paper, paper collage, cut paper, layered paper art, quilling',
  '3d': '3d, 3dcg, 3d render, 3d rendering, render, rendering, cgi, octane render, blender, unreal engine, 3d model, unreal engine 5, 3d style, 3d illustration, 3d animation, 3d cartoon, c4d, octane, ray tracing, ray traced',
  'low-poly': 'low poly, lowpoly, low poly style, polygonal, low poly art',
  clay: 'claymation, clay, plasticine, clay render, clay style, stop motion, felt art, needle felt, clay animation, play doh, needle felted, felted wool',
  minimalist:
    'minimalist, minimalistic, minimal, minimalism, simple composition, clean composition, clean lines, minimal style, minimalist style',
  cyberpunk:
    'cyberpunk, cyberpunk style, synthwave, vaporwave, blade runner, retrowave, outrun, neon noir, blade runner style, tron',
  steampunk: 'steampunk, steampunk style, dieselpunk',
  cinematic:
    'cinematic, movie still, film still, cinematic shot, cinematic look, cinematic style, anamorphic, filmic, wes anderson, movie scene, film grain, cinematic composition, film look, movie poster style',
  'stained glass':
    'stained glass style, stained glass window style, mosaic style, stained glass art',
  surreal:
    'surreal, surrealist, surrealism, dali, salvador dali, abstract, abstract art, cubist, cubism, picasso, abstract painting, magritte, double exposure',
  'concept art':
    'concept art, matte painting, digital art, digital painting, artstation, fantasy art, game art, character design, splash art, character sheet, fantasy illustration, book illustration',
})

/** Words for the picture itself: "a photo of", "an illustration of". */
export const mediumWords: ReadonlySet<string> = new Set(
  list(`picture, image, photo, photograph, portrait, painting, drawing, illustration, render, rendering, sketch, shot, scene, view, artwork, art,
    depiction, poster, comic panel, panel, storyboard, close up, closeup, snapshot, landscape, still life, composition, visual, print, mural, representation, design, banner, cover, wallpaper, postcard, image, still,
    advertisement, ad, advert, hero image, product shot, thumbnail, graffiti, card, greeting card, mockup, panorama, product photo, headshot, cartoon, self portrait, comic, watercolor, watercolour, sticker, icon, logo design, shirt design, t shirt design, tshirt design, tattoo design, poster design, sticker design, packaging design, card design, cutaway, diorama, exploded view, sticker sheet, character sheet, concept sheet, coloring page, colouring page, tarot card design, travel poster, album art, key art, cover art, wall art, clip art, pixel art, digital painting, ink drawing, line drawing, sculpture photo, flyer, packshot, family portrait,
    photography, logo, group photo, selfie, movie still, film still, frame, set, version, series, header image, key visual, campaign, social media post, book cover, album cover, magazine cover, movie poster, aerial view, macro shot, oil painting`),
)

/** Nouns for the look of the whole, never things. */
export const sceneNouns: ReadonlySet<string> = new Set(
  list(`scene, background, view, landscape, light, lighting, style, atmosphere, mood, vibe, composition, colour, color, tone, palette, shadow, reflection, setting, environment, scenery, distance, foreground, middle, center, centre, side, left, right,
    front, back, top, bottom, edge, corner, detail, texture, angle, focus, depth, field of view, bokeh, quality, resolution, feeling, sense, aesthetic, look, air, ambience, ambiance, focal length, lens, weather, season, time, moment, hour, day, backdrop,
    ray, beam, glow, contrast, gradient, pattern, blur, motion blur, effect, space, copy space, negative space, surrounding, world, place, location, area, surface, way, kind, type, sort, part, lot, bit, amount, depth of field, theme, brushstroke, brush stroke, stroke, line, outline, medium, ratio, aspect ratio, frame, horizon,
    shape, size, form, feel, touch, hint, age, year, name, version, idea, concept, perspective, viewpoint, point, viewer, camera, style reference, reference, middle ground, midground, distance, mid distance, colour scheme, color scheme, color palette, colour palette, fashion, manner, order, weight, thing, something, anything, everything, nothing, one, life, action, campaign, season, cover, rest, element, feature, vibes, highlight, energy, journey, adventure, story, mind, memory, thought, silence, sound, smell, taste, beauty, power, freedom, wonder, mystery, imagination, creativity, community, friendship, hope, peace, tradition, culture, history, nature, art, music, heritage, dream, morning, evening, noon, lifestyle, sun ray, sunbeam, light ray, light beam, spotlight, room tone, ground, expression, pose, face expression, moment, breeze, wind, silhouette, sunlight, backlight, tilt, crop, close, border, margin, set, dust, sparkle, glitter, particle, steam, smoke, ripple, text, word, wording, lettering, caption, slogan, headline, title, typography, font, message, battle, fight, duel, showdown, conversation, encounter, confrontation, standoff, watermark, signature, inscription text, exposure, long exposure, scale, motion, design, splash, breath, frosting, light trail, light leak, sprinkle, droplet, spark, ember, palette, setup, photography, photoshoot, interior design, architecture, festival, edition, collection, technique, masterpiece, rendition, section, cross section, number, lens flare, flare, grain, noise, chaos, crowd scene, camera angle, color grading, colour grading, grading, studio quality, lighting setup, wallpaper 4k, skin texture, proportion, anatomy, mud, foam, froth, gravel, dirt, soil, powder, ash, debris, rubble, sawdust, poker, dew, morning dew, condensation, moisture, blood, sweat, fizz, steam cloud, fume, pollen, haze, droplets of water, water droplet, water drop, waterdrop, bubble trail, dirt track, sand dust, starburst, sunburst, vapor, vapour, canopy, foliage, greenery, vegetation, shaft, latte art, crushed ice, layer, breakfast, lunch, dinner, supper, brunch, glare, shine, sheen, gloss, polish, patina`),
)

/** Words that are understood and change nothing: praise, camera jargon, verbs of asking. */
export const fillerWords: ReadonlySet<string> = new Set(
  list(`beautiful, gorgeous, stunning, amazing, awesome, highly, detailed, highly detailed, ultra detailed, ultra, 4k, 8k, 2k, uhd, hd, hdr, high quality, best quality, quality, masterpiece, high resolution, hi res, high res, sharp, sharp focus, intricate, intricate details, award winning,
    trending, trending on artstation, very, extremely, really, so, quite, rather, super, incredibly, please, just, only, simply, also, too, as well, professional, professionally, perfect, perfectly, nice, lovely, good, great, cute, adorable, pretty, fluffy, furry, iconic, famous, typical, classic, traditional, modern, contemporary, wireless, portable, digital, electronic, automatic, female, male, native,
    sharp details, fine details, rich details, shallow depth of field, depth of field, rule of thirds, iso 100, f 1 8, f 2 8, 50mm, 85mm, 24mm, lens, canon, nikon, sony, leica, leica m10, sigma, zeiss, hasselblad, gopro, iphone, fujifilm, fuji, dji, dji mavic, arri, arri alexa, panavision, kodak, cinestill, rgb, led, vr, midjourney, stable diffusion, dalle, sdxl, v6, v5, raw, prime lens, telephoto, tilt shift, hdri, 16k, full hd, grainy, harsh, boiled, japanese, chinese, french, italian, english, german, spanish, american, korean, indian, african, asian, european, scandinavian, nordic, greek, roman, egyptian, russian, british, mexican, brazilian, thai, celtic, norse, nordic, mediterranean style, americana, mossy, thru, thailand, professional looking, well dressed, colourfully, intricate detail, ultra sharp, lo fi, lofi, ray tracing, octane, natural, wonderful, magnificent, spectacular, fantastic, exquisite, charming, delicious, tasty, yummy, sweet, attractive, handsome, interesting, unique, special, different, various,
    following, main, whole, entire, full, complete, own, real, true, new, popular, favourite, favorite, exotic, elaborate, ornate, decorative, well, slightly, softly, gently, slowly, quickly, happily, brightly, peacefully, quietly, proudly, gracefully, elegantly, lazily, carefully, high, low, long, short, tall, wide, thin, thick, slim, round, square, flat, deep, heavy, light, little bit, a bit,
    clearly, visible, seen, shown, featured, featuring, including, include, includes, containing, contains, together, alone, each, every, other, others, another, same, similar, such, like, else, etc, high definition, photogenic, aesthetic, freshly, baked, freshly baked, brewed, freshly brewed, homemade, organic, simple, plain, empty, busy, crowded, bustling, hot, iced, tropical, wild, dense, rugged, rocky, sandy, grassy, muddy, dusty, winding, narrow, distant, far, nearby, local, lush, misty eyed, old, young, elderly, baby, adult, middle aged, teenage, human,
    electric, desaturated green, desaturated blue, muted green, muted blue, desaturated, telephoto lens, wide angle lens, fisheye lens, macro lens, zoom lens, you can see, one can see, we can see, can see, can be seen, candlelit, candle lit, torchlit, lamplit, out of focus, forming a circle, on horseback, 4k drone, mother of pearl, fine art, teal and orange, create, generate, draw, make, show, show me, paint, render, imagine, design, produce, depict, give me, let, please create, i want, i would like, i need, can you, could you, we see, you see, want, would, like, need, there is, there are, there, here, here is, it is, this is, be, must, should, will, can, may, keep, use, using, put, place, add, insert, turn, transform, change, set, generated, created, drawn, made, painted, rendered, taken, captured, based on, inspired by, themed, style, styled, shot on, shot with, photographed, illustrated, subtle, subtly, gentle, some kind of, kind of, type of, sort of, half, upper, lower, inner, outer,
    square format, vertical, horizontal, portrait orientation, landscape orientation, aspect ratio, for, to, into, as, by, that, which, who, whose, where, when, while, then, than, if, because, but, yet, still, even, again, ever, always, never ending, during, about, around, along, off, up, down, out, away, back, straight, directly, right, exactly, almost, nearly, mostly, i, me, we, us, you, my, your, our, let's, lets, do, does, did, don't, have, has, had, having, been, being, was, were, am, is, are, appears, appear, look, looks, looking, seems, get, gets, getting, go, goes, going, come, comes, coming, take, takes, taking, stand, stands, made of, made from, made out of, built, suitable, ideal, intended, target, audience, years, old, year old, years old, both, all, any, anywhere, everywhere, somewhere, what, how, not too, more, less, most, least, much, enough, plus, via, per, vs, versus, ok, hello, thanks, thank you, the same time, same time, ultra realistic, insanely, hyper, hyperdetailed, extreme, soft shadows, natural shadows, no specific, beautifully, delicately, softly lit, well lit, brightly lit, lit, illuminated, surrounded, filled, covered, decorated, adorned, topped, ready, open, at the camera, at camera, looking at the camera, looking at camera, into the camera, towards the camera, toward the camera, facing the camera, facing camera, looking at the viewer, looking into the camera, in a row, in a line, in a circle, in line, in formation, side by side, one by one, hand in hand, arm in arm, back to back, face to face, once upon a time, of course, upon a time, in the corner, in the middle, in the center, in the centre, at the center, at the centre, on top, at the bottom, at the top, in mid air, next door, on display, in focus, in frame, for sale, at home, on sale, in motion, in action, in detail, as a whole, at least, for example, such as, as if, as though, like a, at all, in total, right now, this time, one another, in general`),
)
