namespace PlanKit.Text;

/// <summary>Whether what GB 18030 makes of some bytes could have been meant.</summary>
internal static class GbPlausibility
{
    /// <summary>
    /// Whether the text has Chinese characters and nothing beside them but ASCII and the usual punctuation. A Chinese
    /// character that touches a Latin letter is a foreign word's é: caf茅.
    /// </summary>
    public static bool IsPlainChinese(string text)
    {
        bool hasChinese = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is >= '\u4E00' and <= '\u9FFF')
            {
                hasChinese = true;
                if ((i > 0 && char.IsAsciiLetter(text[i - 1])) || (i + 1 < text.Length && char.IsAsciiLetter(text[i + 1])))
                {
                    return false;
                }
            }
            else if (c is > '\u007F' and not (>= '\u3000' and <= '\u303F') and not (>= '\uFF00' and <= '\uFFEF') and not (>= '\u2010' and <= '\u2027'))
            {
                return false;
            }
        }

        return hasChinese;
    }
}
