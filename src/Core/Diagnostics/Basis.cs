using PlanKit.Text;

namespace PlanKit.Diagnostics;

/// <summary>The regulation and article on which a rule rests.</summary>
/// <param name="Regulation">The regulation's title, in the marks in which it is cited: 《中国共产党党内监督条例》.</param>
/// <param name="Article">The article, as cited: 第十条. Empty where the whole regulation is meant.</param>
/// <param name="IsConfirmed">Whether someone compared the citation with the regulation's text. Where not, people are told so.</param>
public sealed record Basis(string Regulation, string Article, bool IsConfirmed)
{
    /// <summary>The citation, and that it is still to be confirmed where it is.</summary>
    public LocalizableText Citation => IsConfirmed
        ? LocalizableText.Same(Regulation + Article)
        : new LocalizableText("{0}{1}（待核）", "{0}{1} (to be confirmed)").Format(Regulation, Article);
}
