using System.Globalization;
using System.Text;

namespace PlanKit.Benchmarks.Parsing;

/// <summary>Plans of any length, made of the sample plan.</summary>
internal static class PlanTexts
{
    private const string Sample = "annual-plan.txt";

    /// <summary>The sample plan as it is.</summary>
    public static string One() => File.ReadAllText(Path.Combine(FindSamples(), Sample));

    /// <summary>Sections of the sample plan, numbered on, until the text is as long as asked.</summary>
    /// <param name="length">UTF-16 code units, at least.</param>
    public static string Long(int length)
    {
        string[] bodies = [.. One().Split('\n').Where(line => line.Length > 2 && char.IsAsciiDigit(line[0])).Select(line => line[(line.IndexOf('．') + 1)..])];
        var text = new StringBuilder(length + 1000);
        for (int section = 1; text.Length < length; section++)
        {
            text.Append(CultureInfo.InvariantCulture, $"（{Numeral(((section - 1) % 99) + 1)}）第{section}组工作\n\n");
            for (int item = 0; item < bodies.Length; item++)
            {
                text.Append(CultureInfo.InvariantCulture, $"{item + 1}．{bodies[item]}\n\n");
            }
        }

        return text.ToString();
    }

    /// <summary>One line without a break.</summary>
    /// <param name="length">UTF-16 code units, at least.</param>
    public static string OneLine(int length) => Long(length).ReplaceLineEndings("");

    private static string Numeral(int value)
    {
        const string digits = "〇一二三四五六七八九";
        string tens = value < 10 ? "" : value < 20 ? "十" : $"{digits[value / 10]}十";
        return value % 10 == 0 ? tens : tens + digits[value % 10];
    }

    private static string FindSamples()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "samples", Sample)))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return Path.Combine(folder ?? throw new DirectoryNotFoundException("The samples folder is not above the program."), "samples");
    }
}
