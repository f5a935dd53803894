using System.Collections.Immutable;
using PlanKit.Ledger;
using PlanKit.Text;

namespace PlanKit.Plugins;

/// <summary>A file that differs from the one that was trusted.</summary>
/// <param name="Path">Relative to the plugin's folder, with <c>/</c>.</param>
/// <param name="Trusted">The hash in the lock; null: the file was added since.</param>
/// <param name="Found">The hash of the file as it is; null: it is gone, cannot be read, or is a link, which is never followed.</param>
public sealed record FileChange(string Path, Digest? Trusted, Digest? Found)
{
    /// <summary>What differs between two states of a plugin's files, by path.</summary>
    internal static ImmutableArray<FileChange> Between(
        ImmutableSortedDictionary<string, Digest> before, ImmutableSortedDictionary<string, Digest?> after)
    {
        ImmutableArray<FileChange>.Builder changes = ImmutableArray.CreateBuilder<FileChange>();
        foreach (string path in new SortedSet<string>([.. before.Keys, .. after.Keys], StringComparer.Ordinal))
        {
            Digest? trusted = before.GetValueOrDefault(path);
            Digest? now = after.GetValueOrDefault(path);
            if (trusted is null || now is null || trusted != now)
            {
                changes.Add(new FileChange(path, trusted, now));
            }
        }

        return changes.ToImmutable();
    }

    /// <summary>File, old hash, new hash.</summary>
    public LocalizableText Message => (Trusted, Found) switch
    {
        (null, null) => new LocalizableText("{0}：后来添加的链接或读不出的文件。", "{0}: a link, or a file that cannot be read, added since.").Format(HiddenCharacters.Show(Path)),
        (null, _) => new LocalizableText("{0}：后来添加的，现在是 {2}。", "{0}: added since, now {2}.").Format(HiddenCharacters.Show(Path), null, Found?.Hex),
        (_, null) => new LocalizableText("{0}：原来是 {1}，现在没有了、读不出来或成了链接。", "{0}: was {1}, is now gone, unreadable or a link.").Format(HiddenCharacters.Show(Path), Trusted?.Hex),
        _ => new LocalizableText("{0}：原来是 {1}，现在是 {2}。", "{0}: was {1}, is now {2}.").Format(HiddenCharacters.Show(Path), Trusted?.Hex, Found?.Hex),
    };
}
