using System.Globalization;
using PlanKit.Text;

namespace PlanKit.Cli.Output;

/// <summary>How large a file is, for people: in bytes, KB (1,024 bytes), MB or GB.</summary>
internal static class SizeText
{
    private const int Step = 1024;

    private static readonly string[] Units = ["KB", "MB", "GB"];
    private static readonly LocalizableText Bytes = new("{0} 字节", "{0}");

    /// <summary>The size, with at most one decimal. It is rounded up, so that what is over a limit never looks equal to it.</summary>
    public static LocalizableText Of(long bytes)
    {
        if (bytes < Step)
        {
            return Bytes.Format(CountText.Of(bytes, "byte"));
        }

        decimal size = bytes;
        int unit = -1;
        while (size >= Step && unit < Units.Length - 1)
        {
            size /= Step;
            unit++;
        }

        return LocalizableText.Same(string.Create(CultureInfo.InvariantCulture, $"{decimal.Ceiling(size * 10) / 10:0.#} {Units[unit]}"));
    }
}
