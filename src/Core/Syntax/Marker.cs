using PlanKit.Text;

namespace PlanKit.Syntax;

/// <summary>The number at the head of a line or clause: 一、 （二） 3． 一是.</summary>
public sealed class Marker
{
    /// <summary>Below this a marker has a reason for doubt.</summary>
    public const double SureFrom = 0.8;

    // 0 where it was lost: there is one marker for each number of a text, so each is kept small.
    private readonly int _ordinal;

    internal Marker(MarkerStyle style, int ordinal, TextSpan span, MarkerDoubt doubts)
    {
        Style = style;
        _ordinal = ordinal;
        Span = span;
        Doubts = doubts;
    }

    /// <summary>How it is written.</summary>
    public MarkerStyle Style { get; }

    /// <summary>The number that the text gives, from 1; null where it was lost. Of 2.3 it is the 3.</summary>
    public int? Ordinal => _ordinal == 0 ? null : _ordinal;

    /// <summary>Its characters in the text, without the white space around it.</summary>
    public TextSpan Span { get; }

    /// <summary>How sure the reader is that this is a marker, of this level, with this number: 0 to 1.</summary>
    public double Confidence => Parsing.Confidence.Of(Doubts);

    /// <summary>Everything that makes the reader doubt; may be set where the confidence is still high.</summary>
    public MarkerDoubt Doubts { get; }

    /// <summary>The weightiest reason for doubt; null where <see cref="Confidence"/> is at least <see cref="SureFrom"/>.</summary>
    public LocalizableText? Doubt => Confidence < SureFrom ? MarkerDoubtTexts.WeightiestOf(Doubts) : null;

    internal bool IsEquivalentTo(Marker other) =>
        Style == other.Style && Ordinal == other.Ordinal && Span.Length == other.Span.Length && Confidence.Equals(other.Confidence) && Doubts == other.Doubts;
}
