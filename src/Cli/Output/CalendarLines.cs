using System.Text;

namespace PlanKit.Cli.Output;

/// <summary>The content lines of an iCalendar object (RFC 5545, section 3.1): CRLF, folded so that none has more than 75 octets.</summary>
internal sealed class CalendarLines
{
    private const int MaxOctets = 75;

    private readonly StringBuilder _text = new();

    /// <summary>Adds a line whose value needs no escaping: a date, a keyword.</summary>
    public void Add(string name, string value)
    {
        // A character is never parted: a client that unfolds octet by octet and one that does so by characters read the same.
        int octets = 0;
        foreach (Rune rune in $"{name}:{value}".EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MaxOctets)
            {
                _text.Append("\r\n ");
                octets = 1;
            }

            _text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        _text.Append("\r\n");
    }

    /// <summary>Adds a line whose value is text of people, escaped (section 3.3.11).</summary>
    public void AddText(string name, string text) => Add(name, Escape(text));

    /// <summary>The lines, each ended.</summary>
    public override string ToString() => _text.ToString();

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char character in SafeText.Of(text.ReplaceLineEndings("\n")))
        {
            escaped.Append(character switch
            {
                '\\' => @"\\",
                ';' => @"\;",
                ',' => @"\,",
                '\n' => @"\n",
                _ => character.ToString(),
            });
        }

        return escaped.ToString();
    }
}
