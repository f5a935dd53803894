using System.Text;

namespace PlanKit.Storage.Sqlite;

/// <summary>What text columns that people read hold: names, without what SQLite would not give back as it was.</summary>
internal static class PlainName
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Refuses control characters and unpaired surrogates.</summary>
    /// <exception cref="ArgumentException">The text holds one.</exception>
    public static void ThrowIfNone(string text, string parameter)
    {
        if (text.Any(char.IsControl))
        {
            throw new ArgumentException("A name holds a control character.", parameter);
        }

        _ = StrictUtf8.GetByteCount(text);
    }
}
