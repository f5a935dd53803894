using System.Collections.Immutable;
using PlanKit.Text;

namespace PlanKit.Plugins;

/// <summary>No plugin brings an exporter or importer of this name.</summary>
/// <param name="Name">The name that was asked for.</param>
/// <param name="Known">The names there are, in ordinal order.</param>
public sealed record UnknownPart(string Name, ImmutableArray<string> Known)
{
    /// <summary>What is missing and what there is instead.</summary>
    public LocalizableText Message => new LocalizableText(
        "没有插件提供“{0}”。现有：{1}。",
        "No plugin provides \"{0}\". There are: {1}.").Format(Name, string.Join(", ", Known));
}
