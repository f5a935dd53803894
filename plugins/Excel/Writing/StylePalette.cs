using ClosedXML.Excel;
using PlanKit.Extensibility;

namespace PlanKit.Excel.Writing;

/// <summary>
/// The looks of one workbook's cells. Each is composed once, on the first cell that needs it, and then handed on whole:
/// setting one property of one cell costs ClosedXML as much as handing on a whole look. The workbook's own default style
/// stays as it is: a changed one makes ClosedXML describe the columns out of order, which Excel calls damage.
/// </summary>
internal sealed class StylePalette
{
    /// <summary>Present on every Windows since Vista; elsewhere the system's own Chinese font takes its place.</summary>
    private const string FontName = "微软雅黑";

    /// <summary>The size of all text but titles and notes, in points.</summary>
    private const double FontSize = 10;

    private static readonly XLColor Frame = XLColor.FromArgb(0xBF, 0xBF, 0xBF);

    private readonly IXLStyle?[][] _composed = [.. Enum.GetValues<CellStyle>().Select(_ => new IXLStyle?[Enum.GetValues<CellLook>().Length])];

    /// <summary>The height of a line in a style, in points.</summary>
    public static double LineHeight(CellStyle style) => style switch
    {
        CellStyle.Title => 26,
        CellStyle.Note => 13,
        _ => 14,
    };

    /// <summary>Gives a cell its look.</summary>
    public void Apply(IXLCell cell, CellStyle style, CellLook look)
    {
        if (_composed[(int)style][(int)look] is { } known)
        {
            cell.Style = known;
            return;
        }

        IXLStyle target = cell.Style;
        Compose(target, style);
        Compose(target, style, look);
        _composed[(int)style][(int)look] = target;
    }

    private static void Compose(IXLStyle target, CellStyle style)
    {
        target.Font.FontName = FontName;
        target.Font.FontSize = FontSize;
        target.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        target.Alignment.WrapText = style is not (CellStyle.Title or CellStyle.Section);
        if (style is not (CellStyle.Title or CellStyle.Note))
        {
            SetFrame(target.Border, isOpenAtSides: style == CellStyle.Section);
        }

        switch (style)
        {
            case CellStyle.Body:
                break;
            case CellStyle.Centered:
                target.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
                break;
            case CellStyle.Title:
                target.Font.FontSize = 16;
                target.Font.Bold = true;
                break;
            case CellStyle.Note:
                target.Font.FontSize = 9;
                target.Font.FontColor = XLColor.FromArgb(0x59, 0x59, 0x59);
                break;
            case CellStyle.Header:
                SetColours(target, background: XLColor.FromArgb(0xD6, 0xE1, 0xF0), text: XLColor.FromArgb(0x1F, 0x38, 0x64));
                target.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
                target.Font.Bold = true;
                break;
            case CellStyle.Section:
                SetColours(target, background: XLColor.FromArgb(0xED, 0xED, 0xED), text: XLColor.Black);
                target.Font.Bold = true;
                break;
            case CellStyle.Total:
                SetColours(target, background: XLColor.FromArgb(0xF5, 0xF5, 0xF5), text: XLColor.Black);
                target.Font.Bold = true;
                break;
            case CellStyle.Good:
                SetState(target, background: XLColor.FromArgb(0xE2, 0xF0, 0xD9), text: XLColor.FromArgb(0x1E, 0x56, 0x1E));
                break;
            case CellStyle.Attention:
                SetState(target, background: XLColor.FromArgb(0xFF, 0xF0, 0xC2), text: XLColor.FromArgb(0x6B, 0x45, 0x00));
                break;
            case CellStyle.Bad:
                SetState(target, background: XLColor.FromArgb(0xFA, 0xD4, 0xD4), text: XLColor.FromArgb(0x8E, 0x00, 0x06));
                target.Font.Bold = true;
                break;
            case CellStyle.Muted:
                SetState(target, background: XLColor.NoColor, text: XLColor.FromArgb(0x59, 0x59, 0x59));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(style), style, "Unknown style.");
        }
    }

    private static void Compose(IXLStyle target, CellStyle style, CellLook look)
    {
        switch (look)
        {
            case CellLook.QuotedText:
                target.IncludeQuotePrefix = true;
                break;
            case CellLook.Number:
                target.NumberFormat.Format = "0";
                if (style != CellStyle.Body)
                {
                    target.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
                }

                break;
            case CellLook.Share:
                target.NumberFormat.Format = "0.0%";
                break;
            case CellLook.Day:
                target.DateFormat.Format = "yyyy-mm-dd";
                target.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
                break;
            case CellLook.Moment:
                target.DateFormat.Format = "yyyy-mm-dd hh:mm";
                target.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
                break;
        }
    }

    private static void SetState(IXLStyle target, XLColor background, XLColor text)
    {
        SetColours(target, background, text);
        target.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
    }

    private static void SetColours(IXLStyle target, XLColor background, XLColor text)
    {
        target.Font.FontColor = text;
        if (background != XLColor.NoColor)
        {
            target.Fill.BackgroundColor = background;
        }
    }

    private static void SetFrame(IXLBorder border, bool isOpenAtSides)
    {
        border.TopBorder = border.BottomBorder = XLBorderStyleValues.Thin;
        border.TopBorderColor = border.BottomBorderColor = Frame;
        if (!isOpenAtSides)
        {
            border.LeftBorder = border.RightBorder = XLBorderStyleValues.Thin;
            border.LeftBorderColor = border.RightBorderColor = Frame;
        }
    }
}
