using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using OneOf;
using PlanKit.Ledger;
using PlanKit.Text;

namespace PlanKit.Cli.Arguments;

/// <summary>Measures on the command line: 到会=32, 到会=32人, 金额=1.5万元; also as a Chinese keyboard writes them, 到会＝３２人.</summary>
internal static class Measures
{
    private static readonly SearchValues<char> NumberSigns = SearchValues.Create("+-.0123456789");

    private static readonly LocalizableText NoMeasure = new(
        "数据“{0}”不对：写成 名称=数值单位，如 到会=32人、金额=1.5万元；数值里不用逗号和指数。",
        "“{0}” is no measure: write NAME=VALUE with its unit, as in 到会=32人; the value takes no commas and no exponent.");

    private static readonly LocalizableText Twice = new(
        "数据“{0}”写了两次。每项数据写一次。",
        "The measure “{0}” is given twice. Give each once.");

    /// <summary>Reads measures, in the order given.</summary>
    public static OneOf<ImmutableArray<Measure>, Failure> Read(IEnumerable<string> texts)
    {
        var measures = ImmutableArray.CreateBuilder<Measure>();
        foreach (string text in texts)
        {
            if (ReadOne(text) is not { } measure)
            {
                return new Failure(NoMeasure.Format(text));
            }

            if (measures.Any(known => known.Name == measure.Name))
            {
                return new Failure(Twice.Format(measure.Name));
            }

            measures.Add(measure);
        }

        return measures.ToImmutable();
    }

    private static Measure? ReadOne(string text)
    {
        int equals = text.AsSpan().IndexOfAny('=', '＝');
        if (equals <= 0 || string.IsNullOrWhiteSpace(text[..equals]) || text.Any(char.IsControl))
        {
            return null;
        }

        string quantity = Narrow(text[(equals + 1)..].Trim());
        int length = quantity.AsSpan().IndexOfAnyExcept(NumberSigns);
        string number = length < 0 ? quantity : quantity[..length];
        string unit = length < 0 ? "" : quantity[length..].Trim();
        return decimal.TryParse(number, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal value) && Measure.IsUnit(unit)
            ? new Measure(text[..equals].Trim(), value, unit)
            : null;
    }

    // The digits, the point and the signs of a Chinese keyboard.
    private static string Narrow(string text) => string.Create(text.Length, text, static (narrow, wide) =>
    {
        for (int i = 0; i < wide.Length; i++)
        {
            narrow[i] = wide[i] switch
            {
                >= '０' and <= '９' => (char)(wide[i] - '０' + '0'),
                '．' => '.',
                '－' => '-',
                '＋' => '+',
                char other => other,
            };
        }
    });
}
