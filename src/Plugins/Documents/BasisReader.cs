using PlanKit.Diagnostics;
using PlanKit.Text;

namespace PlanKit.Plugins.Documents;

/// <summary>Reads the regulation on which something rests.</summary>
internal static class BasisReader
{
    /// <summary>The fields.</summary>
    internal static readonly string[] Fields = ["regulation", "article", "confirmed"];

    /// <summary>Reads the fields, all of which may be absent.</summary>
    /// <param name="map">The fields.</param>
    /// <param name="faults">Takes what is wrong.</param>
    /// <param name="text">What a regulation's title and an article may be.</param>
    /// <returns>Null where no regulation is named.</returns>
    internal static Basis? Read(FieldMap map, FaultList faults, TextRule text)
    {
        string? regulation = map.OptionalText("regulation", text);
        string? article = map.OptionalText("article", text);
        bool isConfirmed = FieldRules.IsYes(map.OptionalText("confirmed", FieldRules.YesOrNo));
        if (map.Find("regulation") is null && (article is not null || isConfirmed))
        {
            faults.Add(map.Place, new LocalizableText(
                "写了条款或“已核对”，却没有写法规名称（regulation）。",
                "There is an article or a confirmation, but no regulation."));
        }

        return regulation is null ? null : new Basis(regulation.TrimEnd(), article?.TrimEnd() ?? "", isConfirmed);
    }
}
