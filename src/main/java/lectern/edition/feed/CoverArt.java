package lectern.edition.feed;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import lectern.document.Image;
import lectern.edition.CoverGround;
import lectern.edition.Orientation;
import lectern.edition.dots.DotPicture;
import lectern.edition.drawing.SvgPainter;

/** Draws squares: of a title, or of a picture that need not be square. */
final class CoverArt {
    /** What Apple Podcasts asks for: at least 1400, at most 3000 dots. */
    static final int LARGEST = 3000;
    private static final int SMALLEST = 1400;
    /** What stands at the front of a book. */
    static final int MIDDLE = 1000;
    /** What stands beside a title on a page, on a lock screen and in a file of sound. */
    static final int SMALL = 400;
    private static final String SVG = "image/svg+xml";
    private static final double MARGIN = 0.05;
    private static final double BAR = 0.05;
    /** A publisher's logo stands on white, as on pages, above the bar. */
    private static final double PLATE = 0.2;
    private static final double LOGO = 0.14;
    private static final double WAVES_FROM = 0.2;
    private static final double WAVE = 0.07;
    private static final int WAVES = 4;
    private static final double WAVE_ANGLE = 35;

    private CoverArt() {}

    /**
     * @param id   chooses the colours, so that a publication keeps them whatever its title becomes
     * @param logo of its publisher; one that cannot be drawn is left out
     * @param side in dots
     */
    static BufferedImage ofTitle(String title, String id, Optional<Image> logo, CoverFonts fonts, int side)
            throws IOException {
        CoverGround ground = CoverGround.of(id);
        BufferedImage cover = new BufferedImage(side, side, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = graphics(cover);
        graphics.setColor(new Color(ground.colour()));
        graphics.fillRect(0, 0, side, side);
        graphics.setColor(new Color(ground.bar()));
        graphics.fillRect(0, (int) (side * (1 - BAR)), side, (int) (side * BAR));
        double margin = side * MARGIN;
        double room = side - 2 * margin;
        Optional<BufferedImage> drawn = logo.isPresent()
                ? drawn(logo.get(), room, side * LOGO)
                : Optional.empty();
        graphics.setColor(Color.WHITE);
        drawn.ifPresent(picture -> {
            graphics.fillRect(0, (int) (side * (1 - BAR - PLATE)), side, (int) (side * PLATE));
            graphics.drawImage(picture, (side - picture.getWidth()) / 2,
                    (int) (side * (1 - BAR - PLATE / 2)) - picture.getHeight() / 2, null);
        });
        double height = side * (1 - BAR - (drawn.isPresent() ? PLATE : 0));
        CoverText.of(title, room, Math.min(room, height - margin), side, fonts).ifPresentOrElse(text -> {
            double top = (height - text.lines().size() * text.lineHeight()) / 2;
            for (String line : text.lines()) {
                TextLayout layout = new TextLayout(line, text.font(), CoverText.CONTEXT);
                double x = layout.isLeftToRight() ? margin : side - margin - layout.getAdvance();
                double baseline = top + (text.lineHeight() + layout.getAscent() - layout.getDescent()) / 2;
                layout.draw(graphics, (float) x, (float) baseline);
                top += text.lineHeight();
            }
        }, () -> drawSoundWaves(graphics, side, height));
        graphics.dispose();
        return cover;
    }

    /** A title whose letters no font has gets a source of sound, rather than boxes or an empty square. */
    private static void drawSoundWaves(Graphics2D graphics, int side, double height) {
        double x = side * WAVES_FROM;
        double y = height / 2;
        double dot = side * WAVE;
        graphics.fill(new Ellipse2D.Double(x - dot, y - dot, 2 * dot, 2 * dot));
        graphics.setStroke(new BasicStroke((float) dot, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int i = 1; i <= WAVES; i++) {
            double radius = dot * (1 + 2 * i);
            graphics.draw(new Arc2D.Double(x - radius, y - radius, 2 * radius, 2 * radius, -WAVE_ANGLE,
                    2 * WAVE_ANGLE, Arc2D.OPEN));
        }
    }

    /** A picture as large as it can be in a box, with what is clear in it; empty if it cannot be drawn. */
    private static Optional<BufferedImage> drawn(Image image, double width, double height) throws IOException {
        if (image.width() <= 0 || image.height() <= 0) {
            return Optional.empty();
        }
        double scale = Math.min(width / image.width(), height / image.height());
        BufferedImage drawn = new BufferedImage((int) Math.max(1, image.width() * scale),
                (int) Math.max(1, image.height() * scale), BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = graphics(drawn);
        boolean painted = paint(image, graphics, drawn.getWidth(), drawn.getHeight());
        graphics.dispose();
        return painted ? Optional.of(drawn) : Optional.empty();
    }

    /**
     * A publisher's picture on white, whole and never stretched; small ones are enlarged.
     *
     * @param most dots on a side
     * @return empty if it is of a kind that cannot be drawn, or damaged
     */
    static Optional<BufferedImage> ofPicture(Image image, int most) throws IOException {
        if (image.width() <= 0 || image.height() <= 0) {
            return Optional.empty();
        }
        boolean drawing = image.mediaType().equals(SVG);
        int longest = Math.max(image.width(), image.height());
        int side = drawing ? most : Math.clamp(longest, Math.min(SMALLEST, most), most);
        double scale = (double) side / longest;
        BufferedImage cover = new BufferedImage(side, side, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = graphics(cover);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, side, side);
        double width = image.width() * scale;
        double height = image.height() * scale;
        graphics.translate((side - width) / 2, (side - height) / 2);
        boolean painted = paint(image, graphics, width, height);
        graphics.dispose();
        return painted ? Optional.of(cover) : Optional.empty();
    }

    /** @return false if it is of a kind that cannot be drawn, or damaged */
    private static boolean paint(Image image, Graphics2D graphics, double width, double height) throws IOException {
        byte[] file = image.read();
        try {
            if (image.mediaType().equals(SVG)) {
                SvgPainter.paint(file, graphics, (float) width, (float) height);
                return true;
            }
            BufferedImage dots = ImageIO.read(new MemoryCacheImageInputStream(
                    new ByteArrayInputStream(DotPicture.of(image.mediaType(), file).bytes())));
            if (dots == null) {
                return false;
            }
            BufferedImage small = halved(dots, width / image.width());
            AffineTransform place = turned(image, file, width, height);
            // The orientation is of the unit square.
            place.scale(1.0 / small.getWidth(), 1.0 / small.getHeight());
            graphics.drawImage(small, place, null);
            return true;
        } catch (IOException | IllegalArgumentException damaged) {
            return false;
        }
    }

    /** Interpolation looks at four dots only, so a picture that is to be much smaller is halved step by step. */
    private static BufferedImage halved(BufferedImage dots, double scale) {
        BufferedImage now = dots;
        for (double rest = scale; rest <= 0.5 && now.getWidth() > 1 && now.getHeight() > 1; rest *= 2) {
            BufferedImage half = new BufferedImage(Math.max(1, now.getWidth() / 2), Math.max(1, now.getHeight() / 2),
                    BufferedImage.TYPE_INT_ARGB);
            Graphics2D graphics = graphics(half);
            graphics.drawImage(now, 0, 0, half.getWidth(), half.getHeight(), null);
            graphics.dispose();
            now = half;
        }
        return now;
    }

    /** Leads from the picture's dots to its place, the way the camera was held. */
    private static AffineTransform turned(Image image, byte[] file, double width, double height) {
        Orientation orientation = image.mediaType().equals("image/jpeg")
                ? Orientation.of(file)
                : Orientation.UPRIGHT;
        AffineTransform turned = new AffineTransform(1, 0, 0, -1, 0, height);
        turned.concatenate(new AffineTransform(orientation.matrix(width, height)));
        turned.concatenate(new AffineTransform(1, 0, 0, -1, 0, 1));
        return turned;
    }

    private static Graphics2D graphics(BufferedImage picture) {
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        return graphics;
    }
}
