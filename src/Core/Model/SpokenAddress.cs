namespace PlanKit.Model;

/// <summary>An item's address as people say and type it, 第2.3条 or ２．３, told apart from how it is written: 2.3.</summary>
internal static class SpokenAddress
{
    /// <summary>The address as it is written: without 第 and 条, with the digits and points of an ASCII keyboard.</summary>
    public static string Written(string spoken)
    {
        ReadOnlySpan<char> bare = spoken.AsSpan().Trim();
        if (bare is ['第', .. var number, '条'])
        {
            bare = number.Trim();
        }

        return string.Create(bare.Length, bare, static (written, said) =>
        {
            for (int i = 0; i < said.Length; i++)
            {
                written[i] = said[i] switch
                {
                    >= '０' and <= '９' => (char)(said[i] - '０' + '0'),
                    '．' => '.',
                    '－' => '-',
                    char other => other,
                };
            }
        });
    }
}
